import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { carefulFetch, InnerAddress, isOuter } from "./careful-fetch.js";

const options = { method: "GET", headers: {}, body: undefined, redirect: "manual" as const };

/** Why nothing was asked. */
async function refusal(address: string): Promise<unknown> {
  try {
    await carefulFetch(address, options);
  } catch (error) {
    return error instanceof TypeError ? error.cause : error;
  }
  return undefined;
}

for (const address of [
  "https://127.0.0.1/",
  "https://0x7f.1/",
  "https://2130706433/",
  "https://[::1]/",
  "https://[::ffff:10.0.0.1]/",
  "https://[fd00::1]/",
  "https://[64:ff9b::7f00:1]/",
  "https://169.254.169.254/latest/meta-data/",
  "https://localhost/",
  "http://login.example.org/",
])
  test(`${address} is not asked, whatever it is called`, async () => {
    assert.ok((await refusal(address)) instanceof InnerAddress);
  });

test("no address of an inner network is an outer one, and others are", () => {
  const byte = fc.integer({ min: 0, max: 255 });
  const inner = fc.oneof(
    fc.tuple(fc.constantFrom(0, 10, 127, 224, 255), byte, byte, byte),
    fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), byte, byte),
    fc.tuple(fc.constant(192), fc.constant(168), byte, byte),
    fc.tuple(fc.constant(169), fc.constant(254), byte, byte),
  );
  fc.assert(fc.property(inner, (parts) => !isOuter(parts.join(".")) && !isOuter(`::ffff:${parts.join(".")}`)));
  for (const address of ["1.1.1.1", "145.100.0.1", "2a02:a44::1"]) assert.ok(isOuter(address), address);
  for (const address of ["fe80::1", "fc00::1", "ff02::1", "2002:7f00:1::", "2001:db8::1", "", "localhost"])
    assert.ok(!isOuter(address), address);
});
