import assert from "node:assert/strict";
import { test } from "node:test";
import { visitorAddress } from "./rate.js";

const behind = (hop: string) => visitorAddress(new Headers({ "x-forwarded-for": hop }), "10.0.0.1", 1);

test("of an IPv6 address the network counts, as whoever has one has all addresses in it", () => {
  for (const same of ["2001:db8:0:7::1", "2001:db8:0:7:ffff:1:2:3", "2001:DB8::7:0:0:0:9", "[2001:db8:0:7::4]:52100"])
    assert.equal(behind(same), "2001:db8:0:7", same);
  assert.notEqual(behind("2001:db8:0:8::1"), "2001:db8:0:7");
  assert.equal(behind("fe80::1%eth0"), "fe80:0:0:0");
  assert.equal(behind("::1"), "0:0:0:0");
  assert.equal(visitorAddress(new Headers(), "2001:db8:0:7::1", 0), "2001:db8:0:7");
});

test("an IPv4 address counts as itself, however it is written and whatever the port behind it", () => {
  for (const same of ["192.0.2.7", "192.0.2.7:52100", "::ffff:192.0.2.7", "[::ffff:192.0.2.7]:443"])
    assert.equal(behind(same), "192.0.2.7", same);
});

test("what is no address counts as it stands, and what is hearsay not at all", () => {
  assert.equal(behind("somebody"), "somebody");
  assert.equal(behind("[somebody]"), "[somebody]");
  assert.equal(behind(""), "10.0.0.1");
  const two = new Headers({ "x-forwarded-for": "198.51.100.9, 192.0.2.7, 10.0.0.2" });
  assert.equal(visitorAddress(two, "10.0.0.1", 2), "192.0.2.7");
  assert.equal(visitorAddress(two, "10.0.0.1", 0), "10.0.0.1");
});
