package dz.mizan.hr.leave.team;

import dz.mizan.common.cors.Origins;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.CompanyTransactions;
import dz.mizan.common.tenancy.PreparedCompanies;
import dz.mizan.common.web.NotFound;
import dz.mizan.hr.calendar.Days;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Writes a feed for whoever has its address. */
@ApplicationScoped
class ServeFeed {
  private static final int DAYS_BACK = 90;
  private static final int DAYS_AHEAD = 400;
  private static final int MOST_EVENTS = 5000;
  // A feed ends with its owner's employment and with his user.
  private static final String FEED =
      """
      select f.* from leave_feed f join employee e on e.id = f.owner_id
      where f.id = $1 and f.revoked_at is null and f.expires_at > now()
        and e.user_id = f.owner_user and e.status <> 'LEFT'
      """;
  private static final String TEAM = "select $1::uuid union select b from people_below($1) b";

  private final FeedLinks links;
  private final PreparedCompanies prepared;
  private final CompanyTransactions transactions;
  private final Origins origins;

  ServeFeed(
      FeedLinks links,
      PreparedCompanies prepared,
      CompanyTransactions transactions,
      Origins origins) {
    this.links = links;
    this.prepared = prepared;
    this.transactions = transactions;
    this.origins = origins;
  }

  /**
   * @param expires seconds since 1970, as in the address
   * @throws NotFound if the address was not signed by this service
   * @throws FeedGone if it has ended, was revoked, its owner has left or has no user any more
   */
  Uni<String> handle(UUID company, UUID feed, long expires, String signature) {
    if (!links.isSigned(company, feed, expires, signature)) {
      throw new NotFound("leave-feed", feed);
    }
    if (expires <= Instant.now().getEpochSecond()) {
      throw new FeedGone();
    }
    origins.require(company);
    return prepared.require(company).chain(() -> transactions.run(company, () -> write(feed)));
  }

  private static Uni<String> write(UUID id) {
    return CompanySql.execute(FEED, id)
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new FeedGone();
              }
              return rows.iterator().next();
            })
        .chain(
            feed ->
                whose(feed)
                    .chain(only -> absences(feed, only))
                    .map(
                        absences ->
                            write(
                                feed.getString("name"),
                                FeedScope.valueOf(feed.getString("scope")),
                                absences)));
  }

  private static Uni<UUID @Nullable []> whose(Row feed) {
    var scope = FeedScope.valueOf(feed.getString("scope"));
    var owner = feed.getUUID("owner_id");
    return switch (scope) {
      case COMPANY -> Uni.createFrom().nullItem();
      case OWN -> Uni.createFrom().item(new UUID[] {owner});
      case TEAM ->
          CompanySql.execute(TEAM, owner)
              .map(
                  rows ->
                      StreamSupport.stream(rows.spliterator(), false)
                          .map(row -> row.getUUID(0))
                          .toArray(UUID[]::new));
    };
  }

  private static Uni<List<Absence>> absences(Row feed, UUID @Nullable [] only) {
    var today = Days.today();
    return Absences.between(
        today.minusDays(DAYS_BACK),
        today.plusDays(DAYS_AHEAD),
        only,
        new UUID[0],
        feed.getUUID("department_id"),
        Days.FIRST.minusDays(1),
        new UUID(0, 0),
        MOST_EVENTS);
  }

  /**
   * The kind of leave is told to nobody but the person himself, and not to him either where it
   * tells of his health: the address needs no login. What waits is in his own feed alone.
   */
  static String write(String name, FeedScope scope, List<Absence> absences) {
    var calendar = new ICalendar(name);
    for (var absence : absences) {
      if (scope != FeedScope.OWN && !absence.status().equals("APPROVED")) {
        continue;
      }
      calendar.event(
          absence.requestId() + "@mizan",
          absence.startsOn(),
          absence.endsOn(),
          summary(scope, absence),
          absence.status().equals("APPROVED"),
          absence.version(),
          absence.changedAt());
    }
    return calendar.end();
  }

  private static String summary(FeedScope scope, Absence absence) {
    var text =
        switch (scope) {
          case OWN -> absence.health() ? "Absence" : String.valueOf(absence.typeName());
          case TEAM, COMPANY -> "Absence : " + absence.employeeName();
        };
    var halves = "";
    if (absence.startsAtNoon()) {
      halves += absence.endsAtNoon() ? " (de midi à midi)" : " (à partir de midi)";
    } else if (absence.endsAtNoon()) {
      halves += " (jusqu'à midi)";
    }
    return text + halves;
  }
}
