package dz.mizan.hr.organisation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody in the chart. */
@RegisterForReflection
@Schema(name = "ChartPerson")
record ChartPerson(
    UUID id,
    @Schema(examples = "E-0001") String number,
    @Schema(examples = "Amina") String firstName,
    @Schema(examples = "Benali") String lastName,
    @Schema(examples = "أمينة") @Nullable String firstNameAr,
    @Schema(examples = "بن علي") @Nullable String lastNameAr,
    @Schema(examples = "Comptable") String jobTitle,
    @Schema(examples = "https://photos.example.dz/e-0001.jpg") @Nullable String photoUrl) {

  static ChartPerson of(Row row) {
    return new ChartPerson(
        row.getUUID("id"),
        row.getString("number"),
        row.getString("first_name"),
        row.getString("last_name"),
        row.getString("first_name_ar"),
        row.getString("last_name_ar"),
        row.getString("job_title"),
        row.getString("photo_url"));
  }

  /** In Arabic letters where that is asked for and known. */
  String name(boolean arabic) {
    return arabic && firstNameAr != null && lastNameAr != null
        ? firstNameAr + " " + lastNameAr
        : firstName + " " + lastName;
  }
}
