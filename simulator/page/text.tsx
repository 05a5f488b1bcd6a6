import type { MessageEntity } from '@grammyjs/types';
import type { Child } from 'hono/jsx';

/** Gives the payload of a deep link to the bot; undefined for other links. */
export type DeepLink = (url: string) => string | undefined;

interface TextProps {
  readonly text: string;
  readonly entities: readonly MessageEntity[];
  readonly deepLink: DeepLink;
}

/** A message's text with its entities; inner entities are nested in outer ones, as the API lists them. */
export const Text = ({ text, entities, deepLink }: TextProps) => <>{nested(text, entities, 0, text.length, deepLink)}</>;

function nested(text: string, entities: readonly MessageEntity[], from: number, to: number, deepLink: DeepLink): Child[] {
  const found: Child[] = [];
  let index = from;
  for (let i = 0; i < entities.length; i++) {
    const entity = entities[i];
    if (!entity || entity.offset < index || entity.offset + entity.length > to) continue;
    const end = entity.offset + entity.length;
    if (entity.offset > index) found.push(text.slice(index, entity.offset));
    found.push(
      <Piece entity={entity} words={text.slice(entity.offset, end)} deepLink={deepLink}>
        {nested(text, entities.slice(i + 1), entity.offset, end, deepLink)}
      </Piece>,
    );
    index = end;
  }
  if (index < to) found.push(text.slice(index, to));
  return found;
}

interface PieceProps {
  readonly entity: MessageEntity;
  readonly words: string;
  readonly deepLink: DeepLink;
  readonly children?: Child;
}

const Piece = ({ entity, words, deepLink, children }: PieceProps) => {
  switch (entity.type) {
    case 'bold':
      return <strong>{children}</strong>;
    case 'italic':
      return <em>{children}</em>;
    case 'underline':
      return <u>{children}</u>;
    case 'strikethrough':
      return <s>{children}</s>;
    case 'spoiler':
      return (
        <button type="button" class="spoiler">
          {children}
        </button>
      );
    case 'blockquote':
    case 'expandable_blockquote':
      return <blockquote>{children}</blockquote>;
    case 'code':
      return <code>{children}</code>;
    case 'pre':
      return (
        <pre>
          <code>{children}</code>
        </pre>
      );
    case 'bot_command':
      return (
        <button type="button" class="link" data-say={words}>
          {children}
        </button>
      );
    case 'url':
      return (
        <Link url={/^https?:/i.test(words) ? words : `https://${words}`} deepLink={deepLink}>
          {children}
        </Link>
      );
    case 'text_link':
      return (
        <Link url={entity.url} deepLink={deepLink}>
          {children}
        </Link>
      );
    case 'email':
      return <a href={`mailto:${words}`}>{children}</a>;
    case 'mention':
    case 'text_mention':
    case 'hashtag':
    case 'cashtag':
    case 'phone_number':
    case 'custom_emoji':
    case 'date_time':
    default:
      return <span class="mention">{children}</span>;
  }
};

/** A link; a deep link to the bot presses its start button. */
export const Link = ({
  url,
  deepLink,
  children,
  class: name,
}: {
  url: string;
  deepLink: DeepLink;
  children?: Child;
  class?: string;
}) => {
  const payload = deepLink(url);
  if (payload !== undefined) {
    return (
      <button type="button" class={name ?? 'link'} data-say={payload === '' ? '/start' : `/start ${payload}`}>
        {children}
      </button>
    );
  }
  const safe = /^(https?|mailto|tel):/i.test(url) ? url : '#';
  return (
    <a class={name} href={safe} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
};
