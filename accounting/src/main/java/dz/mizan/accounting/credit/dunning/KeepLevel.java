package dz.mizan.accounting.credit.dunning;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.web.NotFound;
import dz.mizan.common.web.Versions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes levels of reminders: from 1 without a gap, each later than the one before. */
@ApplicationScoped
class KeepLevel {
  private final DunningLevels levels;
  private final Audit audit;

  KeepLevel(DunningLevels levels, Audit audit) {
    this.levels = levels;
    this.audit = audit;
  }

  /**
   * Changes a level, or adds the one after the last.
   *
   * @throws Versions.StaleVersion if somebody else changed it meanwhile
   * @throws InvalidLevel if the levels would not follow each other
   */
  Uni<DunningLevel> keep(int level, @Nullable String ifMatch, LevelRequest request) {
    return levels
        .allLocked()
        .invoke(all -> check(all, level, ifMatch, request.days()))
        .chain(
            all ->
                levels
                    .keep(level, request)
                    .call(after -> note("kept", find(all, level).orElse(null), after)));
  }

  /**
   * Deletes the last level; letters of it that were sent or dropped stay.
   *
   * @throws NotFound if there is no such level
   * @throws InvalidLevel if it is not the last, or the only one, or letters of it wait
   */
  Uni<Void> delete(int level) {
    return levels
        .allLocked()
        .chain(
            all -> {
              var last = find(all, level).orElseThrow(() -> new NotFound("dunning-level", level));
              if (level == 1 || find(all, level + 1).isPresent()) {
                throw new InvalidLevel("level", "only the last one goes, and not the first");
              }
              return levels
                  .isWaitedFor(level)
                  .invoke(
                      waits -> {
                        if (waits) {
                          throw new InvalidLevel("level", "letters of it wait: send or drop them");
                        }
                      })
                  .chain(() -> levels.delete(level))
                  .chain(() -> note("deleted", last, null));
            });
  }

  private static void check(List<DunningLevel> all, int level, @Nullable String ifMatch, int days) {
    find(all, level).ifPresent(before -> Versions.check(ifMatch, before.version()));
    if (level > all.size() + 1) {
      throw new InvalidLevel("level", "the next one is " + (all.size() + 1));
    }
    find(all, level - 1)
        .filter(before -> before.days() >= days)
        .ifPresent(
            before -> {
              throw new InvalidLevel("days", "more than those of the level before");
            });
    find(all, level + 1)
        .filter(after -> after.days() <= days)
        .ifPresent(
            after -> {
              throw new InvalidLevel("days", "fewer than those of the level after");
            });
  }

  private static Optional<DunningLevel> find(List<DunningLevel> all, int level) {
    return all.stream().filter(known -> known.level() == level).findFirst();
  }

  private Uni<Void> note(String what, @Nullable DunningLevel before, @Nullable DunningLevel after) {
    return audit.record(
        "dunning-level." + what, "dunning-level", Caller.require().companyId(), before, after);
  }
}
