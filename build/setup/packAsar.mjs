/** The smallest valid asar archive: a pickled JSON header, then the files. `files`: name → Buffer. */
export function packAsar(files) {
  let offset = 0;
  const header = { files: {} };
  for (const [name, body] of Object.entries(files)) {
    header.files[name] = { size: body.length, offset: String(offset) };
    offset += body.length;
  }
  const json = Buffer.from(JSON.stringify(header));
  const padding = (4 - (json.length % 4)) % 4;
  const head = Buffer.alloc(16);
  const sizes = [4, json.length + padding + 8, json.length + padding + 4, json.length];
  sizes.forEach((size, index) => head.writeUInt32LE(size, index * 4));
  return Buffer.concat([head, json, Buffer.alloc(padding), ...Object.values(files)]);
}
