import type { Document, Message, PhotoSize } from '@grammyjs/types';
import type { StoredFile } from '../changes.ts';
import { PHOTO_MOST, SENT_MOST } from '../files.ts';
import { badRequest, done, type Reply, tooLarge } from '../reply.ts';
import { captionOf } from './chat.ts';
import { type InputMedia, Upload } from './fields.ts';
import type { Desk } from './method.ts';

/** A photo's sizes as the API lists them; only the one that was sent is kept. */
export const photoSizes = ({ id, unique, size, width = 800, height = 600 }: StoredFile): PhotoSize[] => [
  { file_id: id, file_unique_id: unique, width, height, file_size: size },
];
export const documentOf = ({ id, unique, size, name, mime }: StoredFile): Document => ({
  file_id: id,
  file_unique_id: unique,
  file_size: size,
  mime_type: mime,
  ...(name === undefined ? {} : { file_name: name }),
});

/** A photo given as an upload, as `attach://name`, or as the id of a file in the network. */
export async function photoFor(desk: Desk, given: Upload | string): Promise<Reply<PhotoSize[]>> {
  const upload = uploaded(desk, given);
  if (!upload) {
    const known = fileFor(desk, given);
    return known.ok ? done(photoSizes(known.result)) : known;
  }
  if (upload.bytes.length === 0) return badRequest('file must be non-empty');
  if (upload.bytes.length > PHOTO_MOST)
    return badRequest(
      'file of size ' + upload.bytes.length + ' bytes is too big for a photo; the maximum size is 10485760 bytes',
    );
  const file = await desk.files.keep(upload.bytes, 'photos');
  if (!file.mime.startsWith('image/') || !file.width || !file.height) return badRequest('IMAGE_PROCESS_FAILED');
  if (file.width + file.height > 10_000 || Math.max(file.width / file.height, file.height / file.width) > 20)
    return badRequest('PHOTO_INVALID_DIMENSIONS');
  return done(photoSizes(file));
}

export async function documentFor(desk: Desk, given: Upload | string): Promise<Reply<Document>> {
  const upload = uploaded(desk, given);
  if (!upload) {
    const known = fileFor(desk, given);
    return known.ok ? done(documentOf(known.result)) : known;
  }
  if (upload.bytes.length === 0) return badRequest('file must be non-empty');
  if (upload.bytes.length > SENT_MOST) return tooLarge;
  return done(documentOf(await desk.files.keep(upload.bytes, 'documents', upload.name)));
}

/** The media of an album's item, or of an edit that replaces a message's media. */
export async function mediaFor(desk: Desk, media: InputMedia): Promise<Reply<Partial<Message>>> {
  const caption = captionOf(media);
  if (!caption.ok) return caption;
  if (media.type === 'photo') {
    const photo = await photoFor(desk, media.media);
    return photo.ok ? done({ photo: photo.result, ...caption.result }) : photo;
  }
  const document = await documentFor(desk, media.media);
  return document.ok ? done({ document: document.result, ...caption.result }) : document;
}

const uploaded = (desk: Desk, given: Upload | string): Upload | undefined => {
  if (given instanceof Upload) return given;
  return given.startsWith('attach://') ? desk.uploads.get(given.slice('attach://'.length)) : undefined;
};

function fileFor({ world }: Desk, given: Upload | string): Reply<StoredFile> {
  const known = typeof given === 'string' ? world.files.get(given) : undefined;
  if (known) return done(known);
  if (typeof given === 'string' && /^https?:\/\//.test(given)) return badRequest('failed to get HTTP URL content');
  return badRequest('wrong remote file identifier specified: Wrong string length');
}
