package dz.mizan.hr.employee;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * By which user an employee logs in.
 *
 * @param userId a user of auth's, which this service does not check; null for none
 */
record UserLink(@Nullable UUID userId) {}
