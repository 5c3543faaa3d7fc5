package dz.mizan.hr.employee;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What one batch did.
 *
 * @param rotated values encrypted anew
 * @param remaining those of the caller's company that are still under an old key
 */
@RegisterForReflection
record KeyRotation(int rotated, long remaining) {}
