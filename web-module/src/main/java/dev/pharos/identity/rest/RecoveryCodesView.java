package dev.pharos.identity.rest;

import dev.pharos.identity.entity.RecoveryCode;
import java.util.List;

/** What gets somebody in once each who has lost the authenticator app; only in this answer. */
public record RecoveryCodesView(List<String> recoveryCodes) {

    public RecoveryCodesView {
        recoveryCodes = List.copyOf(recoveryCodes);
    }

    static RecoveryCodesView of(List<RecoveryCode> codes) {
        return new RecoveryCodesView(codes.stream().map(RecoveryCode::text).toList());
    }

    @Override
    public String toString() {
        return "RecoveryCodesView[…]";
    }
}
