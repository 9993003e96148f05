import { isPassword, passwordHash } from "../../../src/localExcel/model/passwordHash";

test("the hash is the one the file format defines", () => {
  // Two passwords whose hashes are published: "password" is 83AF, "test" is CBEB.
  expect([passwordHash("password"), passwordHash("test")]).toStrictEqual(["83AF", "CBEB"]);
});

test("a password is compared whatever the case and leading zeros of the stored hash; newer digests open with none", () => {
  expect([
    isPassword("password", "83af"),
    isPassword("Password", "83AF"),
    isPassword("password", "SHA-512$abc$def$1"),
  ]).toStrictEqual([true, false, false]);
});
