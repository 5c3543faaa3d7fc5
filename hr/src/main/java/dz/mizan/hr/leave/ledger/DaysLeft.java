package dz.mizan.hr.leave.ledger;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * Days of leave that were earned and not taken.
 *
 * @param year reference year in which they were earned, by the one in which it begins
 * @param days negative if more was taken than earned
 */
@RegisterForReflection
public record DaysLeft(UUID employeeId, UUID typeId, String typeCode, int year, BigDecimal days) {}
