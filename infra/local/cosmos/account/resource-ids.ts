/** Resource ids as Cosmos DB makes them: 4 bytes for a database, 4 more for its container, 8 more for a document. */
export const databaseRid = (database: number) => text(word(database));

export const containerRid = (database: number, container: number) =>
  text(Buffer.concat([word(database), word(container)]));

export function documentRid(container: string, seq: number): string {
  const own = Buffer.alloc(8);
  own.writeBigUInt64LE(BigInt(seq));
  return text(Buffer.concat([Buffer.from(container.replaceAll("-", "/"), "base64"), own]));
}

function word(number: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(number);
  return bytes;
}

/** In addresses a slash would be in the way. */
const text = (bytes: Buffer) => bytes.toString("base64").replaceAll("/", "-");
