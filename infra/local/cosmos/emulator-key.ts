/**
 * The key of every emulator of Cosmos DB, published by Microsoft, and therefore no secret.
 * https://learn.microsoft.com/azure/cosmos-db/emulator#authentication
 */
export const emulatorKey =
  "C2y6yDjf5/R+ob0N8A7Cgv30VRDJIWEHLM+4QDU5DE2nQ9nDuVTqobD4b8mGGyPMbIZnqyMsEcaGQy67XIw/Jw==";
