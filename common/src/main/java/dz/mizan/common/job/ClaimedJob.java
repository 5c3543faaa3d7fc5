package dz.mizan.common.job;

import java.util.UUID;

/**
 * A run that a replica has leased.
 *
 * @param owner the replica
 * @param run its number, which it must still have at its end
 */
record ClaimedJob(UUID companyId, String name, UUID owner, long run) {}
