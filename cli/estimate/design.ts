// Reads the design file; every error names its line and column.
import { type Path, readYamlText } from '../../documents/yamlFile.ts';
import { DesignFile } from '../../domain/satisfaction/designFile.ts';
import { WrongInput } from '../wrongInput.ts';

export type { Path } from '../../documents/yamlFile.ts';

export interface Design {
  readonly design: DesignFile;
  /** The place of a part of the file, such as `design.yaml:3:12`. */
  readonly at: (path: Path) => string;
}

export function readDesign(file: string, text: string): Design {
  const read = readYamlText(text, DesignFile);
  if (!read.ok) {
    const [{ line, column, path, says }] = read.complaints;
    throw new WrongInput(`${file}:${line}:${column}: ${path && path.length > 0 ? `${path.join('.')}: ` : ''}${says}`);
  }
  const { value: design, placeOf } = read;
  const at = (path: Path): string => {
    const { line, column } = placeOf(path);
    return `${file}:${line}:${column}`;
  };
  return { design, at };
}
