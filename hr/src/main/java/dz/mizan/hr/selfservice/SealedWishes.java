package dz.mizan.hr.selfservice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dz.mizan.common.companydata.EncryptedColumn;
import dz.mizan.hr.employee.SealedFields;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Seals and opens what is asked for. */
@ApplicationScoped
class SealedWishes {
  private static final String CONTENT = "change_request.content";

  private final SealedFields fields;
  private final ObjectMapper json;

  SealedWishes(SealedFields fields, ObjectMapper json) {
    this.fields = fields;
    this.json = json;
  }

  /** By which it is exported, and its keys rotated. */
  @Produces
  @Singleton
  static EncryptedColumn content(SealedFields fields) {
    return fields.column("change_request", "content");
  }

  String seal(UUID requestId, Wish wish) {
    return fields.seal(CONTENT, requestId, write(wish));
  }

  /** Null if it does not open. */
  @Nullable Wish open(UUID requestId, String stored) {
    var plain = fields.openIfAny(CONTENT, requestId, stored);
    try {
      return plain == null ? null : json.readValue(plain, Wish.class);
    } catch (JsonProcessingException e) {
      // Without its cause, which would quote it.
      throw new IllegalStateException("wish cannot be read");
    }
  }

  /** Stands for it in what is stored of a request. */
  String fingerprint(Wish wish) {
    return String.valueOf(fields.fingerprint(CONTENT, write(wish)));
  }

  private String write(Wish wish) {
    try {
      return json.writeValueAsString(wish);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("wish cannot be written");
    }
  }
}
