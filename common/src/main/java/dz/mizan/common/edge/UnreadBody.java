package dz.mizan.common.edge;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;

/** A body that the client sends and nobody will read. */
final class UnreadBody {
  // To close with something unread makes TCP reset the connection, and the client, still writing,
  // loses the answer. So what comes meanwhile is thrown away.
  private static final long LINGERS_MILLIS = 2_000;

  private UnreadBody() {}

  static boolean isUnderWay(HttpServerRequest request) {
    var length = request.headers().get(HttpHeaders.CONTENT_LENGTH);
    return request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
        || (length != null && !length.equals("0"));
  }

  /**
   * Hangs up after the answer, two seconds later at most; in HTTP/2 other requests share the
   * connection, and it stays.
   */
  static void cutOff(RoutingContext context) {
    if (context.request().version() != HttpVersion.HTTP_2) {
      context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
      context.addEndHandler(sent -> linger(context));
    }
  }

  private static void linger(RoutingContext context) {
    var request = context.request();
    var connection = request.connection();
    if (request.isEnded()) {
      connection.close();
      return;
    }
    context.vertx().setTimer(LINGERS_MILLIS, late -> connection.close());
    request.handler(unread -> {});
    request.exceptionHandler(gone -> {});
    request.endHandler(end -> connection.close());
    request.resume();
  }
}
