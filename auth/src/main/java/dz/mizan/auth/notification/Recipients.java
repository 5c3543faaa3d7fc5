package dz.mizan.auth.notification;

import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** The mail addresses of the running transaction's company. */
@ApplicationScoped
class Recipients {
  /** Does that for each of these users, one after the other; not for those who are gone. */
  Uni<Void> each(Collection<UUID> users, Function<Recipient, Uni<Void>> work) {
    return CompanySql.execute(
            "select "
                + Recipient.COLUMNS
                + " from app_user where id = any($1) and email <> '' order by id",
            (Object) users.toArray(UUID[]::new))
        .chain(
            rows ->
                Multi.createFrom()
                    .items(StreamSupport.stream(rows.spliterator(), false).map(Recipient::of))
                    .onItem()
                    .transformToUniAndConcatenate(work::apply)
                    .collect()
                    .last())
        .replaceWithVoid();
  }

  /** The user's name; the company's for who is gone, or is no user. */
  Uni<String> nameOf(UUID user) {
    return CompanySql.execute(
            "select coalesce((select full_name from app_user where id = $1 and full_name <> ''),"
                + " (select name from company)) as name",
            user)
        .map(rows -> rows.iterator().next().getString("name"));
  }

  /** Does that for this user, unless he is gone. */
  Uni<Void> one(UUID user, Function<Recipient, Uni<Void>> work) {
    return each(List.of(user), work);
  }
}
