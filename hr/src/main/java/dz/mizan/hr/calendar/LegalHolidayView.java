package dz.mizan.hr.calendar;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A legal holiday of one year as it holds for the company.
 *
 * @param year of the Hijra for an Islamic one
 * @param days how many, from the first
 * @param computedOn where the rule has it, whatever the company has entered
 * @param version 0 until the company has entered a day; also the ETag
 */
@RegisterForReflection
@Schema(name = "LegalHoliday")
record LegalHolidayView(
    @Schema(examples = "aid-el-fitr") String rule,
    @Schema(examples = "1448") int year,
    @Schema(examples = "Aïd el-Fitr") String name,
    @Schema(examples = "عيد الفطر") String nameAr,
    @Schema(examples = "Eid al-Fitr") String nameEn,
    boolean islamic,
    @Schema(examples = "2027-03-09") LocalDate startsOn,
    LocalDate endsOn,
    @Schema(examples = "3") int days,
    @Schema(examples = "PROVISIONAL") HolidayStatus status,
    LocalDate computedOn,
    long version) {

  static LegalHolidayView computed(LegalHoliday.Occurrence it) {
    var holiday = it.holiday();
    var status = holiday.isIslamic() ? HolidayStatus.PROVISIONAL : HolidayStatus.CONFIRMED;
    return new LegalHolidayView(
        holiday.key(),
        it.year(),
        holiday.nameFr(),
        holiday.nameAr(),
        holiday.nameEn(),
        holiday.isIslamic(),
        it.startsOn(),
        it.startsOn().plusDays(it.days() - 1L),
        it.days(),
        status,
        it.startsOn(),
        0);
  }

  LegalHolidayView entered(LocalDate first, int length, boolean confirmed, long newVersion) {
    return new LegalHolidayView(
        rule,
        year,
        name,
        nameAr,
        nameEn,
        islamic,
        first,
        first.plusDays(length - 1L),
        length,
        confirmed ? HolidayStatus.CONFIRMED : HolidayStatus.PROVISIONAL,
        computedOn,
        newVersion);
  }

  DatedHoliday dated() {
    return new DatedHoliday(null, startsOn, endsOn);
  }
}
