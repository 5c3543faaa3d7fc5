package dz.mizan.hr.attendance.work;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When somebody was there, as far as his punches tell.
 *
 * @param stays in their order, which do not overlap
 * @param withoutEnd when he came and was not seen to go
 * @param withoutStart when he went and was not seen to come
 */
public record Presence(
    List<Stay> stays, List<LocalDateTime> withoutEnd, List<LocalDateTime> withoutStart) {
  static final Presence NONE = new Presence(List.of(), List.of(), List.of());

  /**
   * Pairs punches.
   *
   * @param moments in their order
   */
  public static Presence of(List<Moment> moments, WorkRules rules) {
    return new Pairing(rules).take(moments);
  }

  /** The walk along the punches of one person. */
  private static final class Pairing {
    private final WorkRules rules;
    private final List<Stay> stays = new ArrayList<>();
    private final List<LocalDateTime> withoutEnd = new ArrayList<>();
    private final List<LocalDateTime> withoutStart = new ArrayList<>();
    private @Nullable LocalDateTime open;
    private @Nullable Moment last;

    Pairing(WorkRules rules) {
      this.rules = rules;
    }

    Presence take(List<Moment> moments) {
      for (var moment : moments) {
        if (!isDouble(moment)) {
          take(moment);
          last = moment;
        }
      }
      if (open != null) {
        withoutEnd.add(open);
      }
      return new Presence(stays, withoutEnd, withoutStart);
    }

    // A card held to the reader twice.
    private boolean isDouble(Moment moment) {
      return last != null
          && (moment.direction() == null || moment.direction() == last.direction())
          && Duration.between(last.at(), moment.at()).toSeconds() <= rules.doublePunchSeconds();
    }

    private void take(Moment moment) {
      var at = moment.at().truncatedTo(ChronoUnit.MINUTES);
      if (open != null && Duration.between(open, at).toMinutes() > rules.longestStayHours() * 60L) {
        withoutEnd.add(open);
        open = null;
      }
      boolean comes =
          moment.direction() == null ? open == null : moment.direction() == Direction.IN;
      if (comes) {
        if (open != null) {
          withoutEnd.add(open);
        }
        open = at;
      } else if (open == null) {
        withoutStart.add(at);
      } else {
        stays.add(new Stay(open, at));
        open = null;
      }
    }
  }
}
