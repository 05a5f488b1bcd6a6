// The design file, each complaint with the line and column at which it stands.
import { LineCounter, parseDocument } from 'yaml';
import { DesignFile } from '../../domain/satisfaction/designFile.ts';
import { WrongInput } from '../wrongInput.ts';

export type Path = readonly (string | number)[];

export interface Design {
  readonly design: DesignFile;
  /** Where a part of the file stands: `design.yaml:3:12`. */
  readonly at: (path: Path) => string;
}

export function readDesign(file: string, text: string): Design {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const placeOf = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `${file}:${line}:${col}`;
  };
  const [wrong] = document.errors;
  if (wrong) throw new WrongInput(`${placeOf(wrong.pos[0])}: ${wrong.message}`);

  const at = (path: Path): string => {
    const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
    const range = node !== null && typeof node === 'object' && 'range' in node && Array.isArray(node.range) ? node.range : [0];
    return placeOf(Number(range[0]));
  };
  const read = DesignFile.safeParse(document.toJS());
  if (read.success) return { design: read.data, at };
  const [issue] = read.error.issues;
  const path = (issue?.path ?? []).map((part) => (typeof part === 'number' ? part : String(part)));
  throw new WrongInput(`${at(path)}: ${path.length > 0 ? `${path.join('.')}: ` : ''}${issue?.message}`);
}
