package dz.mizan.accounting.asset;

import static java.util.Objects.requireNonNull;

import dz.mizan.accounting.asset.category.CategoryView;
import dz.mizan.accounting.asset.plan.Method;
import dz.mizan.accounting.asset.plan.Terms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be said about a draft without the books. */
final class CheckAsset {
  private static final LocalDate EARLIEST = LocalDate.of(1950, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

  private CheckAsset() {}

  /** The method of a draft of that category. */
  static Method method(AssetRequest request, CategoryView category) {
    return request.method() == null ? category.method() : request.method();
  }

  /** The life of a draft of that category; null for the method NONE. */
  static @Nullable Integer life(AssetRequest request, CategoryView category) {
    return method(request, category) == Method.NONE
        ? null
        : request.lifeMonths() == null ? category.lifeMonths() : request.lifeMonths();
  }

  /**
   * @throws InvalidAsset if days, amounts, method or acquisition do not go together
   */
  static void check(AssetRequest request, CategoryView category) {
    var service = requireNonNull(request.inServiceOn());
    require(category.active(), "categoryId", "is not active");
    require(
        !request.acquiredOn().isBefore(EARLIEST) && !service.isAfter(LATEST),
        "acquiredOn",
        "between 1950 and 2999");
    require(!service.isBefore(request.acquiredOn()), "inServiceOn", "not before acquiredOn");
    require(
        requireNonNull(request.residualValue()).compareTo(request.cost()) < 0,
        "residualValue",
        "below the cost");
    checkMethod(request, category);
    checkAcquisition(request);
    checkPrior(request, method(request, category));
  }

  /**
   * @throws InvalidAsset if something shall happen to an asset on a day that is out of all reason
   */
  static void checkOfOurTimes(LocalDate on) {
    require(!on.isBefore(EARLIEST) && !on.isAfter(LATEST), "on", "between 1950 and 2999");
  }

  private static void checkMethod(AssetRequest request, CategoryView category) {
    var method = method(request, category);
    var life = life(request, category);
    if (method == Method.NONE) {
      require(request.lifeMonths() == null, "lifeMonths", "none without depreciation");
      return;
    }
    require(life != null, "lifeMonths", "is needed");
    require(
        category.depreciationAccount() != null && category.expenseAccount() != null,
        "method",
        "the category has no accounts to depreciate with");
    require(
        method != Method.DEGRESSIVE || Terms.isDegressive(requireNonNull(life)),
        "lifeMonths",
        "whole years, at least three, if degressive");
  }

  private static void checkAcquisition(AssetRequest request) {
    var acquisition = request.acquisition();
    require(
        (acquisition == Acquisition.ENTRY) == (request.entryId() != null),
        "entryId",
        "is needed for ENTRY and for nothing else");
    require(
        acquisition == Acquisition.PURCHASE || requireNonNull(request.tva()).signum() == 0,
        "tva",
        "only of a PURCHASE; the entry has it otherwise");
    checkSupplier(
        acquisition, request.supplierId(), request.counterAccount(), requireNonNull(request.tva()));
    require(
        acquisition == Acquisition.PURCHASE || request.counterAccount() == null,
        "counterAccount",
        "only for a PURCHASE");
  }

  /**
   * @throws InvalidAsset if something is bought from nobody that is owed, or whose TVA is deducted
   */
  static void checkSupplier(
      @Nullable Acquisition acquisition,
      @Nullable UUID supplierId,
      @Nullable String counterAccount,
      BigDecimal tva) {
    require(
        acquisition != Acquisition.PURCHASE
            || supplierId != null
            || (counterAccount != null && tva.signum() == 0),
        "supplierId",
        "is needed to owe or to deduct TVA");
  }

  private static void checkPrior(AssetRequest request, Method method) {
    var prior = request.prior();
    if (prior == null) {
      return;
    }
    require(request.acquisition() == Acquisition.OPENING, "prior", "only for OPENING");
    require(method != Method.NONE, "prior", "none without depreciation");
    require(
        YearMonth.from(prior.through()).atEndOfMonth().equals(prior.through())
            && !prior.through().isBefore(requireNonNull(request.inServiceOn()))
            && !prior.through().isAfter(LATEST),
        "prior.through",
        "the end of a month, not before inServiceOn");
    require(
        prior
                .depreciated()
                .compareTo(request.cost().subtract(requireNonNull(request.residualValue())))
            <= 0,
        "prior.depreciated",
        "at most the cost less the residual value");
  }

  private static void require(boolean isGood, String field, String why) {
    if (!isGood) {
      throw new InvalidAsset(field, why);
    }
  }
}
