package dz.mizan.accounting.asset;

import dz.mizan.common.problem.Refusal;

/** What was asked for cannot be done to an asset in this state. */
final class WrongAssetStatus extends Refusal {
  WrongAssetStatus(AssetStatus status) {
    super(Kind.CONFLICT, "wrong-asset-status");
    fact("assetStatus", status.name());
  }
}
