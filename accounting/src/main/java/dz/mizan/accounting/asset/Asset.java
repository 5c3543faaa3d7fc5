package dz.mizan.accounting.asset;

import static java.util.Objects.requireNonNull;

import dz.mizan.accounting.asset.plan.Coefficients;
import dz.mizan.accounting.asset.plan.Method;
import dz.mizan.accounting.asset.plan.ProRata;
import dz.mizan.accounting.asset.plan.Terms;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code asset}, with what it decides.
 *
 * @param depreciated what the books have taken off by depreciation, what was before them included
 * @param impaired what the books have taken off by impairment
 */
record Asset(
    UUID id,
    @Nullable String number,
    UUID categoryId,
    String name,
    @Nullable UUID supplierId,
    @Nullable String reference,
    LocalDate acquiredOn,
    LocalDate inServiceOn,
    BigDecimal cost,
    BigDecimal tva,
    BigDecimal residualValue,
    Method method,
    @Nullable Integer lifeMonths,
    @Nullable ProRata proRata,
    @Nullable BigDecimal coefficient,
    @Nullable String costCentre,
    Acquisition acquisition,
    @Nullable String counterAccount,
    @Nullable UUID acquisitionEntry,
    BigDecimal priorDepreciation,
    @Nullable LocalDate priorThrough,
    AssetStatus status,
    Accounts accounts,
    BigDecimal depreciated,
    BigDecimal impaired,
    long version) {

  /** The accounts that the category had when the asset was written, or put into service. */
  record Accounts(
      String asset,
      @Nullable String depreciation,
      @Nullable String expense,
      @Nullable String impairment) {}

  static Asset of(Row row) {
    var proRata = row.getString("pro_rata");
    return new Asset(
        row.getUUID("id"),
        row.getString("number"),
        row.getUUID("category_id"),
        row.getString("name"),
        row.getUUID("supplier_id"),
        row.getString("reference"),
        row.getLocalDate("acquired_on"),
        row.getLocalDate("in_service_on"),
        row.getBigDecimal("cost"),
        row.getBigDecimal("tva"),
        row.getBigDecimal("residual_value"),
        Method.valueOf(row.getString("method")),
        row.getInteger("life_months"),
        proRata == null ? null : ProRata.valueOf(proRata),
        row.getBigDecimal("coefficient"),
        row.getString("cost_centre"),
        Acquisition.valueOf(row.getString("acquisition")),
        row.getString("counter_account"),
        row.getUUID("acquisition_entry"),
        row.getBigDecimal("prior_depreciation"),
        row.getLocalDate("prior_through"),
        AssetStatus.valueOf(row.getString("status")),
        new Accounts(
            row.getString("asset_account"),
            row.getString("depreciation_account"),
            row.getString("expense_account"),
            row.getString("impairment_account")),
        row.getBigDecimal("depreciated"),
        row.getBigDecimal("impaired"),
        row.getLong("version"));
  }

  /**
   * @throws WrongAssetStatus if it cannot become that from where it is
   */
  Asset requireCanBecome(AssetStatus next) {
    if (!status.canBecome(next)) {
      throw new WrongAssetStatus(status);
    }
    return this;
  }

  /**
   * @throws WrongAssetStatus if it is in another state
   */
  Asset require(AssetStatus wanted) {
    if (status != wanted) {
      throw new WrongAssetStatus(status);
    }
    return this;
  }

  /** What is to be taken off in all. */
  BigDecimal base() {
    return cost.subtract(residualValue);
  }

  /** What the asset stands in the books for. */
  BigDecimal netBookValue() {
    return cost.subtract(depreciated).subtract(impaired);
  }

  /** What its first schedule follows from. */
  Terms terms(ProRata inForce, Coefficients coefficients) {
    return terms(
        inForce,
        coefficients.of(method, life()),
        priorDepreciation,
        priorThrough == null ? null : YearMonth.from(priorThrough));
  }

  /**
   * What a schedule of the rest follows from.
   *
   * @param done what was taken off through that month, in any way
   */
  Terms termsAfter(BigDecimal done, YearMonth after) {
    return terms(requireNonNull(proRata), requireNonNull(coefficient), done, after);
  }

  private Terms terms(
      ProRata inForce, BigDecimal factor, BigDecimal done, @Nullable YearMonth after) {
    return new Terms(base(), inServiceOn, life(), method, inForce, factor, done, after);
  }

  private int life() {
    return lifeMonths == null ? 1 : lifeMonths;
  }
}
