package dz.mizan.hr.attendance.work;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A punch as it counts.
 *
 * @param direction null where the terminal does not tell: then it is the other one of the one
 *     before
 */
public record Moment(LocalDateTime at, @Nullable Direction direction) {}
