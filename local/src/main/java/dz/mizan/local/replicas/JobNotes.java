package dz.mizan.local.replicas;

import dz.mizan.local.stack.Service;
import dz.mizan.local.stack.Stack;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The database's own notes of each lease of a job and of its end, by a trigger of ours. */
record JobNotes(Stack stack) {
  static final List<Service> WITH_JOBS = List.of(Service.INVENTORY, Service.HR, Service.ACCOUNTING);

  private static final String NOTE =
      """
      create table job_noted (
        noted bigint generated always as identity, job text not null, run bigint not null,
        owner text, has_lapsed boolean not null);
      create function note_job() returns trigger language plpgsql security definer
        set search_path = public, pg_temp as $$
      begin
        insert into job_noted (job, run, owner, has_lapsed)
        values (new.company_id || ' ' || new.name, new.runs, new.owner,
          old.leased_until < clock_timestamp());
        return null;
      end $$;
      create trigger note_job after update on job for each row execute function note_job();
      """;
  private static final String NOTED =
      "select job, run, owner, has_lapsed from job_noted order by noted";

  /** From now on. */
  void begin() {
    for (var service : WITH_JOBS) {
      try (var connection = connect(service);
          var statement = connection.createStatement()) {
        statement.execute(NOTE);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  NotedJobs read(Service service) {
    try (var connection = connect(service);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(NOTED)) {
      var changes = new ArrayList<NotedJobs.Change>();
      while (rows.next()) {
        changes.add(
            new NotedJobs.Change(
                rows.getString(1), rows.getLong(2), rows.getString(3), rows.getBoolean(4)));
      }
      return NotedJobs.of(changes);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Connection connect(Service service) throws SQLException {
    return stack.database(service).connectAsAdmin();
  }
}
