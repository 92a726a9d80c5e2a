/** How to reach a database, as the `pg` driver takes it: an address, or its parts. */
export type DatabaseAddress = {
  host?: string;
  port?: number;
  user?: string;
  password?: string;
  database?: string;
  connectionString?: string;
};
