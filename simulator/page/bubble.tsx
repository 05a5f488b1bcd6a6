import type { SeenButton, SeenMessage } from '../seen.ts';
import { type DeepLink, Link, Text } from './text.tsx';
import type { Words } from './words.ts';

interface BubbleProps {
  readonly message: SeenMessage;
  readonly words: Words;
  readonly deepLink: DeepLink;
}

const hour = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** The language of a text for screen readers and fonts: English if Chinese characters are few, so that a name does not make it Chinese. */
const languageOf = (text: string): 'zh-CN' | 'en' => {
  const count = (script: RegExp): number => text.match(script)?.length ?? 0;
  return count(/\p{Script=Han}/gu) * 4 > count(/\p{Script=Latin}/gu) ? 'zh-CN' : 'en';
};

/** One message as it stands in a chat, with its keyboard below. */
export const Bubble = ({ message, words, deepLink }: BubbleProps) => (
  <article
    class={`message ${message.from}${message.photo ? ' with-photo' : ''}${message.sticker ? ' bare' : ''}`}
    id={`m${message.id}`}
    data-id={message.id}
    data-album={message.album}
  >
    <div class="bubble">
      {message.forwarded && <div class="forwarded">{words.forwarded}</div>}
      {message.photo && (
        <a class="photo" href={message.photo.path} target="_blank" rel="noopener">
          <img src={message.photo.path} width={message.photo.width} height={message.photo.height} alt={words.aPhoto} />
        </a>
      )}
      {message.document && (
        <a class="file" href={message.document.path} target="_blank" rel="noopener">
          <span class="file-sign" aria-hidden="true">
            {(/\.(\w{1,4})$/.exec(message.document.name ?? '')?.[1] ?? 'file').toUpperCase()}
          </span>
          <span class="file-name">
            {message.document.name ?? 'file'}
            <small>{size(message.document.size)}</small>
          </span>
        </a>
      )}
      {message.location && <Place {...message.location} words={words} />}
      {message.sticker && <div class="sticker">{message.sticker}</div>}
      {message.voiceSeconds !== undefined && (
        <div class="voice">
          <span class="voice-sign" aria-hidden="true">
            ▶
          </span>
          <span class="wave" aria-hidden="true" />
          <small>
            {message.voiceSeconds} {words.seconds}
          </small>
        </div>
      )}
      {message.text !== '' && (
        <div class="text" lang={languageOf(message.text)}>
          <Text text={message.text} entities={message.entities} deepLink={deepLink} />
        </div>
      )}
      <div class="meta">
        {message.reaction.length > 0 && <span class="reaction">{message.reaction.join('')}</span>}
        {message.from === 'person' && message.text !== '' && !message.forwarded && (
          <button type="button" class="edit" title={words.editing} aria-label={words.editing} data-edit={message.id}>
            ✎
          </button>
        )}
        {message.edited && <span>{words.edited}</span>}
        <time datetime={message.at}>{hour.format(new Date(message.at))}</time>
      </div>
    </div>
    {message.keyboard.length > 0 && (
      <div class="keyboard">
        {message.keyboard.map((row) => (
          <div class="row">
            {row.map((button) => (
              <Key button={button} deepLink={deepLink} />
            ))}
          </div>
        ))}
      </div>
    )}
  </article>
);

const Key = ({ button, deepLink }: { button: SeenButton; deepLink: DeepLink }) => {
  if (button.url !== undefined) {
    return (
      <Link class="key key-link" url={button.url} deepLink={deepLink}>
        {button.label}
      </Link>
    );
  }
  if (button.copies !== undefined) {
    return (
      <button type="button" class="key" data-copy={button.copies}>
        {button.label}
      </button>
    );
  }
  return (
    <button type="button" class="key" data-press={button.data ?? button.label}>
      {button.label}
    </button>
  );
};

const Place = ({ latitude, longitude, words }: { latitude: number; longitude: number; words: Words }) => (
  <div class="place">
    <div class="place-map" aria-hidden="true">
      <span class="pin" />
    </div>
    <small>
      {words.place} {latitude.toFixed(4)}, {longitude.toFixed(4)}
    </small>
  </div>
);

const size = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
