package dz.mizan.common.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.util.RawValue;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * One effect and one answer per {@code Idempotency-Key}. The key is written first, in the
 * transaction of the effect: a second request with it waits in the database until the first has
 * committed, then gets the stored answer. A refused request leaves nothing, so it may be sent again
 * (ADR 5).
 */
@ApplicationScoped
public class Idempotency {
  private static final UUID ANYBODY = new UUID(0, 0);
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

  private final CurrentVertxRequest current;
  private final ObjectMapper json;

  Idempotency(CurrentVertxRequest current, ObjectMapper json) {
    this.current = current;
    this.json = json;
  }

  /**
   * Does the work once for the key of the running request; without a key simply does it. Must run
   * in a company transaction.
   *
   * @param body what the request asks for, to tell a repetition from another use of the key
   * @throws KeyMalformed if the key is not 1 to 255 visible ASCII characters
   * @throws KeyReused if the key was used for something else
   */
  public <T> Uni<RestResponse<T>> once(@Nullable Object body, Supplier<Uni<RestResponse<T>>> work) {
    return once(Caller.current().map(Caller::userId).orElse(ANYBODY), body, work);
  }

  /**
   * The same for a caller who is not logged in.
   *
   * @param caller whose key it is: the keys of two callers are two keys, even if they look alike
   * @throws KeyMalformed if the key is not 1 to 255 visible ASCII characters
   * @throws KeyReused if the key was used for something else
   */
  public <T> Uni<RestResponse<T>> once(
      UUID caller, @Nullable Object body, Supplier<Uni<RestResponse<T>>> work) {
    var key = key();
    if (key == null) {
      return work.get();
    }
    var hash = requestHash(body);
    return CompanySql.execute(
            "insert into idempotency_key (caller, key, request_hash) values ($1, $2, $3)"
                + " on conflict do nothing",
            caller,
            key,
            Buffer.buffer(hash))
        .chain(
            inserted ->
                inserted.rowCount() == 1
                    ? work.get().call(answer -> store(caller, key, answer))
                    : replay(caller, key, hash));
  }

  /**
   * The key of the running request, null if it has none.
   *
   * @throws KeyMalformed if the key is not 1 to 255 visible ASCII characters
   */
  public @Nullable String key() {
    var key = request().getHeader("Idempotency-Key");
    if (key != null && !KEY.matcher(key).matches()) {
      throw new KeyMalformed();
    }
    return key;
  }

  /** SHA-256 over method, path and body of the running request. */
  public byte[] requestHash(@Nullable Object body) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var request = request();
      digest.update(
          (request.method() + " " + request.path() + "\n").getBytes(StandardCharsets.UTF_8));
      return digest.digest(json.writeValueAsBytes(body));
    } catch (NoSuchAlgorithmException | JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private <T> Uni<Void> store(UUID caller, String key, RestResponse<T> answer) {
    return CompanySql.execute(
            "update idempotency_key set status = $3, location = $4, etag = $5, body = $6"
                + " where caller = $1 and key = $2",
            caller,
            key,
            (short) answer.getStatus(),
            answer.getHeaderString(HttpHeaders.LOCATION),
            answer.getHeaderString(HttpHeaders.ETAG),
            write(answer.getEntity()))
        .replaceWithVoid();
  }

  private <T> Uni<RestResponse<T>> replay(UUID caller, String key, byte[] hash) {
    return CompanySql.execute(
            "select request_hash, status, location, etag, body from idempotency_key"
                + " where caller = $1 and key = $2",
            caller,
            key)
        .map(rows -> answer(rows.iterator().next(), hash));
  }

  // The stored body goes out as it is, whatever the type of the method.
  @SuppressWarnings("unchecked")
  private static <T> RestResponse<T> answer(Row row, byte[] hash) {
    if (!Arrays.equals(row.getBuffer("request_hash").getBytes(), hash)) {
      throw new KeyReused();
    }
    var body = row.getString("body");
    var response =
        RestResponse.ResponseBuilder.<Object>create(row.getShort("status"))
            .header("Idempotency-Replayed", true);
    if (body != null) {
      response.entity(new RawValue(body)).type(MediaType.APPLICATION_JSON);
    }
    if (row.getString("location") != null) {
      response.header(HttpHeaders.LOCATION, row.getString("location"));
    }
    if (row.getString("etag") != null) {
      response.header(HttpHeaders.ETAG, row.getString("etag"));
    }
    return (RestResponse<T>) response.build();
  }

  private @Nullable String write(@Nullable Object entity) {
    try {
      return entity == null ? null : json.writeValueAsString(entity);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("answer cannot be written", e);
    }
  }

  private HttpServerRequest request() {
    return current.getCurrent().request();
  }
}
