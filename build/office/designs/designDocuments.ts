/** What a database says about itself and refuses: one design document in each. */
import { PROTOCOL } from '#shared/sync/protocol.ts';
import { validateCircle } from './validateCircle.ts';
import { validateDoor } from './validateDoor.ts';
import { validateFiles } from './validateFiles.ts';
import { validateNumbers } from './validateNumbers.ts';

/** CouchDB wants an anonymous function: a named one is a statement there, and has no value. */
function sourceOf(validate: (...given: never) => void): string {
  return String(validate).replace(/^function\s+\w+\s*\(/, 'function (');
}

type Design = Readonly<Record<string, unknown>>;

function designWith(validate: (...given: never) => void): Design {
  return { language: 'javascript', protocol: PROTOCOL, validate_doc_update: sourceOf(validate) };
}

export function circleDesign(): Design {
  return designWith(validateCircle);
}

export function filesDesign(): Design {
  return designWith(validateFiles);
}

export function numbersDesign(): Design {
  return designWith(validateNumbers);
}

/** `circle` is the public marker by which a second provisioning finds the circle's database again. */
export function doorDesign(circle: string): Design {
  return { ...designWith(validateDoor), circle };
}
