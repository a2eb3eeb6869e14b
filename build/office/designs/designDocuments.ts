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

export function circleDesign(): Readonly<Record<string, unknown>> {
  return { language: 'javascript', protocol: PROTOCOL, validate_doc_update: sourceOf(validateCircle) };
}

export function filesDesign(): Readonly<Record<string, unknown>> {
  return { language: 'javascript', protocol: PROTOCOL, validate_doc_update: sourceOf(validateFiles) };
}

export function numbersDesign(): Readonly<Record<string, unknown>> {
  return { language: 'javascript', protocol: PROTOCOL, validate_doc_update: sourceOf(validateNumbers) };
}

/** `circle` is the public marker by which a second provisioning finds the circle's database again. */
export function doorDesign(circle: string): Readonly<Record<string, unknown>> {
  return { language: 'javascript', protocol: PROTOCOL, circle, validate_doc_update: sourceOf(validateDoor) };
}
