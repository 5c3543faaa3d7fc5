package dz.mizan.common.job;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.UUID;

/**
 * Something that a service does by itself for each company. Its text for people is under its name
 * in {@code jobs/service_{en,fr,ar}.properties}.
 */
public interface Job {

  /** Kebab-case, unique in the service, never changed: {@code release-expired-reservations}. */
  String name();

  /** How long after a run the next one begins. */
  Duration every();

  /**
   * Does it, in one transaction of that company, as {@code Caller.system}. May be called again
   * after a deadlock or a failure, so it must have no effect outside the database. What may be a
   * lot is done in bounded pieces: the rest at the next run.
   *
   * @return what was done, for people, in a few words and numbers: {@code 3 reservations released}
   */
  Uni<String> run(UUID companyId);

  /**
   * Notes what a run failed of, in a transaction of its own, so that the next run can pass it by: a
   * statement that SQL refuses takes the whole run with it. If this fails too, the run is noted as
   * failed without it.
   */
  default Uni<Void> failed(UUID companyId, Throwable failure) {
    return Uni.createFrom().voidItem();
  }
}
