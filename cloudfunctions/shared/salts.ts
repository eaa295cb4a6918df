import { randomBytes } from 'node:crypto';
import * as v from 'valibot';
import type { Database } from './database';

export interface Salts {
  /** A day's random salt for hashes of visitors: one for all visitors, known only to the functions. */
  ofDay(day: string): Promise<string>;
  /** Deletes the salts of earlier days, so that their hashes can never be reversed. @returns their number */
  forget(beforeDay: string): Promise<number>;
}

const saltSchema = v.object({ salt: v.string() });
const collection = 'salts';

/** The salts, one document a day. */
export function openSalts(database: Database): Salts {
  const { command } = database;
  /** The cached salt. Salts never change, so an instance reads each once. */
  let known: { day: string; salt: string } | null = null;
  return {
    async ofDay(day) {
      if (known?.day === day) return known.salt;
      const find = async () => (await database.find(collection, saltSchema, { _id: day }))[0]?.salt;
      let salt = await find();
      if (salt === undefined) {
        const fresh = randomBytes(32).toString('hex');
        const isFirst = await database.add(collection, { _id: day, salt: fresh });
        salt = isFirst ? fresh : await find();
      }
      if (salt === undefined) throw new Error(`The salt of ${day} can be neither read nor made.`);
      known = { day, salt };
      return salt;
    },
    forget: (beforeDay) => database.remove(collection, { _id: command.lt(beforeDay) }),
  };
}
