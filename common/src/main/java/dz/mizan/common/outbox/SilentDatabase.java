package dz.mizan.common.outbox;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.pgclient.pubsub.PgSubscriber;
import io.vertx.sqlclient.SqlConnection;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * Finds out that the machine at the other end has gone. It closes no connection then, and whoever
 * waits for an answer waits until the kernel gives up, a quarter of an hour by default, while
 * another machine has long taken over. So the connection that listens is asked all the time, which
 * nobody else uses: where it is silent and a new one is answered, the connections of the pools are
 * as lost as it is.
 */
final class SilentDatabase {
  private static final Logger LOG = Logger.getLogger(SilentDatabase.class);
  private static final long EVERY_MS = 5_000;
  private static final long PATIENCE_S = 15;
  private static final long NEW_PATIENCE_S = 3;
  private static final String QUESTION = "select";

  private final Vertx vertx;
  private final PgSubscriber listening;
  private final PgConnectOptions to;
  private final long timer;
  private volatile boolean isAsked;
  private volatile boolean isSilent;

  private SilentDatabase(Vertx vertx, PgSubscriber listening, PgConnectOptions to) {
    this.vertx = vertx;
    this.listening = listening;
    this.to = to;
    this.timer = vertx.setPeriodic(EVERY_MS, EVERY_MS, now -> ask());
  }

  static SilentDatabase watch(Vertx vertx, PgSubscriber listening, PgConnectOptions to) {
    return new SilentDatabase(vertx, listening, to);
  }

  boolean isSilent() {
    return isSilent;
  }

  void end() {
    vertx.cancelTimer(timer);
  }

  private void ask() {
    var connection = listening.actualConnection();
    if (isAsked || connection == null) {
      return;
    }
    isAsked = true;
    var answer = ask(connection).onSuccess(late -> isSilent = false);
    answer
        .timeout(PATIENCE_S, TimeUnit.SECONDS)
        .recover(
            failure ->
                failure instanceof TimeoutException
                    ? askAnew().onSuccess(there -> compare(answer)).mapEmpty()
                    : Future.failedFuture(failure))
        // Fails where nobody is there at all, which readiness tells.
        .onComplete(done -> isAsked = false);
  }

  private Future<Void> askAnew() {
    return PgConnection.connect(vertx, to)
        .compose(connection -> ask(connection).eventually(() -> connection.close()))
        .timeout(NEW_PATIENCE_S, TimeUnit.SECONDS);
  }

  private void compare(Future<Void> answer) {
    if (!answer.isComplete() && !isSilent) {
      LOG.error(
          "PostgreSQL answers new connections, and none that was open: its machine has gone."
              + " This process is not alive until it is started anew.");
      isSilent = true;
    }
  }

  private static Future<Void> ask(SqlConnection connection) {
    return connection.query(QUESTION).execute().mapEmpty();
  }
}
