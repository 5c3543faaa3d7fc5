package dz.mizan.hr.employee;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What one batch did.
 *
 * @param rotated values encrypted anew
 * @param remaining those of the caller's company that are still under an old key
 * @param unreadable those of them that this batch passed by, as they do not open: their key is
 *     lost, or they were tampered with
 */
@RegisterForReflection
record KeyRotation(int rotated, long remaining, int unreadable) {}
