package dz.mizan.hr.employee;

/**
 * A national number as it is stored.
 *
 * @param encrypted {@code <key id>:<base64>}
 * @param index the same for the same number in the same company, 32 bytes
 */
@SuppressWarnings("ArrayRecordComponent") // only handed on, never compared
record SealedNumber(String encrypted, byte[] index) {}
