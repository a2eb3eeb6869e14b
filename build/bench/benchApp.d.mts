/** Resolves to the app's folder. */
export function benchApp(): Promise<string>;
