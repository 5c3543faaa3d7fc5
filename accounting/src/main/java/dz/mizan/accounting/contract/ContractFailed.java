package dz.mizan.accounting.contract;

import java.util.UUID;

/** A contract that SQL refuses to bill, by which its transaction is lost. */
class ContractFailed extends RuntimeException {
  private final UUID contractId;

  ContractFailed(UUID contractId, Throwable cause) {
    super("contract " + contractId + " cannot be billed", cause);
    this.contractId = contractId;
  }

  UUID contractId() {
    return contractId;
  }
}
