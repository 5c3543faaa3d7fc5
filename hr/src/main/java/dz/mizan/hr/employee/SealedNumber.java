package dz.mizan.hr.employee;

/**
 * A national number as it is stored.
 *
 * @param encrypted {@code <key id>:<base64>}
 * @param index the same for the same number in the same company, 32 bytes
 */
record SealedNumber(String encrypted, byte[] index) {}
