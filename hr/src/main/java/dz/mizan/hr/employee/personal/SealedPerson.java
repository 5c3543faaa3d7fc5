package dz.mizan.hr.employee.personal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dz.mizan.hr.employee.SealedFields;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Seals and opens what is personal of an employee. */
@ApplicationScoped
public class SealedPerson {
  public static final String NSS = "employee.nss";
  private static final String RIB = "employee.rib";
  private static final String PHONE = "employee.phone";
  private static final String EMAIL = "employee.email";
  private static final String ADDRESS = "employee.address";
  private static final String EMERGENCY = "employee.emergency";
  private static final String CIVIL = "employee.civil";
  private static final String NATIONAL_NUMBER = "employee.national_number";
  private static final TypeReference<List<EmergencyContact>> CONTACTS = new TypeReference<>() {};

  private final SealedFields fields;
  private final ObjectMapper json;

  SealedPerson(SealedFields fields, ObjectMapper json) {
    this.fields = fields;
    this.json = json;
  }

  /**
   * For the columns nss, nss_index, rib, phone, email, address, emergency, civil, in this order.
   */
  public @Nullable Object[] values(UUID employeeId, PersonalRequest person) {
    var contacts = person.emergency();
    return new @Nullable Object[] {
      fields.sealIfAny(NSS, employeeId, person.nss()),
      person.nss() == null ? null : nssIndex(person.nss()),
      fields.sealIfAny(RIB, employeeId, person.rib()),
      fields.sealIfAny(PHONE, employeeId, person.phone()),
      fields.sealIfAny(EMAIL, employeeId, person.email()),
      fields.sealIfAny(ADDRESS, employeeId, person.address()),
      contacts == null || contacts.isEmpty()
          ? null
          : fields.seal(EMERGENCY, employeeId, write(contacts)),
      person.civil() == null ? null : fields.seal(CIVIL, employeeId, write(person.civil()))
    };
  }

  /** By which the insurance number is found. */
  public Buffer nssIndex(String nss) {
    return Buffer.buffer(fields.index(NSS, nss));
  }

  /** Stands for all of it in what is stored of a request. */
  public String fingerprint(@Nullable Object... secrets) {
    return String.valueOf(fields.fingerprint("employee.request", write(secrets)));
  }

  /** In clear, from a row with all columns. */
  public PersonalView open(Row row) {
    var id = row.getUUID("id");
    return new PersonalView(
        fields.openIfAny(NATIONAL_NUMBER, id, row.getString("national_number")),
        fields.openIfAny(NSS, id, row.getString("nss")),
        fields.openIfAny(RIB, id, row.getString("rib")),
        fields.openIfAny(PHONE, id, row.getString("phone")),
        fields.openIfAny(EMAIL, id, row.getString("email")),
        fields.openIfAny(ADDRESS, id, row.getString("address")),
        read(fields.openIfAny(EMERGENCY, id, row.getString("emergency"))),
        civil(fields.openIfAny(CIVIL, id, row.getString("civil"))));
  }

  /**
   * Birth, family and disability of an employee of that company; for use off the event loop, too.
   *
   * @param stored null if nothing is known
   * @throws IllegalStateException if it does not open
   */
  public CivilStatus civil(UUID companyId, UUID id, @Nullable String stored) {
    return stored == null
        ? CivilStatus.UNKNOWN
        : Objects.requireNonNull(civil(fields.open(CIVIL, companyId, id, stored)));
  }

  /** The same; nothing is known of what does not open. */
  public CivilStatus civilIfOpens(UUID companyId, UUID id, @Nullable String stored) {
    return Objects.requireNonNullElse(
        civil(fields.openIfAny(CIVIL, companyId, id, stored)), CivilStatus.UNKNOWN);
  }

  private @Nullable CivilStatus civil(@Nullable String written) {
    try {
      return written == null ? null : json.readValue(written, CivilStatus.class);
    } catch (JsonProcessingException e) {
      // Without its cause, which would quote it.
      throw new IllegalStateException("civil status cannot be read");
    }
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("personal data cannot be written", e);
    }
  }

  private List<EmergencyContact> read(@Nullable String contacts) {
    try {
      return contacts == null ? List.of() : json.readValue(contacts, CONTACTS);
    } catch (JsonProcessingException e) {
      // Without its cause, which would quote them.
      throw new IllegalStateException("emergency contacts cannot be read");
    }
  }
}
