package dz.mizan.common.tenancy;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** After validation, so that a bad request costs no transaction. */
@InCompany
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_AFTER + 900)
class InCompanyInterceptor {
  private final CompanyTransactions transactions;
  private final PreparedCompanies prepared;

  InCompanyInterceptor(CompanyTransactions transactions, PreparedCompanies prepared) {
    this.transactions = transactions;
    this.prepared = prepared;
  }

  @AroundInvoke
  Object run(InvocationContext invocation) {
    var companyId = Caller.require().companyId();
    return prepared
        .require(companyId)
        .chain(() -> transactions.run(companyId, () -> proceed(invocation)));
  }

  @SuppressWarnings("unchecked")
  static Uni<Object> proceed(InvocationContext invocation) {
    try {
      return (Uni<Object>) invocation.proceed();
    } catch (Exception e) {
      return Uni.createFrom().failure(e);
    }
  }
}
