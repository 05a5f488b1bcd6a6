// The question that brings most people here: what became of my suggestion?
import type { Visit } from '../visit.ts';

export const ReceiptForm = ({ visit, typed = '' }: { visit: Visit; typed?: string }) => (
  <form class="receipt" method="get" action="/suggestion">
    <label for="receipt">{visit.words.say('web-receipt-label')}</label>
    <div>
      <input
        id="receipt"
        name="receipt"
        value={typed}
        required
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
        maxlength={20}
      />
      <input type="hidden" name="lang" value={visit.language} />
      <button type="submit">{visit.words.say('web-receipt-look')}</button>
    </div>
    <p class="small">{visit.words.say('web-receipt-hint')}</p>
  </form>
);
