package org.crosstally.comparison.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.crosstally.web.problem.ProblemException;
import org.junit.jupiter.api.Test;

class SealTest {

    private static Seal with(int fill, boolean tokens) {
        byte[] key = new byte[32];
        java.util.Arrays.fill(key, (byte) fill);
        return new Seal(SealKey.of(Optional.of(Base64.getEncoder().encodeToString(key))), tokens);
    }

    @Property(tries = 100)
    void whatWasSealedIsOpenedAndNeverLooksTheSameTwice(@ForAll byte[] secret, @ForAll String about) {
        Seal seal = with(7, true);
        byte[] once = seal.seal(secret, about);
        assertThat(seal.open(once, about)).isEqualTo(secret);
        assertThat(seal.seal(secret, about)).isNotEqualTo(once);
    }

    @Test
    void aSecretOpensNeitherElsewhereNorWithAnotherKeyNorChanged() {
        byte[] kept = with(7, true).seal(new byte[] {1, 2, 3}, "webhook a");
        assertThatThrownBy(() -> with(7, true).open(kept, "webhook b")).isInstanceOf(Seal.WrongKey.class);
        assertThatThrownBy(() -> with(8, true).open(kept, "webhook a")).isInstanceOf(Seal.WrongKey.class);
        assertThatThrownBy(() -> new Seal(Optional.empty(), false).open(kept, "webhook a"))
                .isInstanceOf(Seal.WrongKey.class);
        kept[kept.length - 1] ^= 1;
        assertThatThrownBy(() -> with(7, true).open(kept, "webhook a")).isInstanceOf(Seal.WrongKey.class);
    }

    @Test
    void withoutAKeyAMachineOfOnesOwnKeepsThemInClearAndAServiceForOthersMakesNone() {
        Seal local = new Seal(Optional.empty(), false);
        local.mustBeSafe();
        byte[] kept = local.seal(new byte[] {1, 2, 3}, "webhook a");
        assertThat(kept).containsExactly(0, 1, 2, 3);
        assertThat(with(7, false).open(kept, "webhook a")).containsExactly(1, 2, 3);
        assertThatThrownBy(() -> new Seal(Optional.empty(), true).mustBeSafe())
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("CROSSTALLY_SECRETS_KEY");
    }

    @Test
    void bytesThatWereKeptInNoKnownWayAreNotTakenForSealed() {
        byte[] kept = with(7, true).seal(new byte[] {1, 2, 3}, "webhook a");
        kept[0] = 2;
        assertThatThrownBy(() -> with(7, true).open(kept, "webhook a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not 2");
    }

    @Test
    void aSettingThatIsNoKeyStopsTheStart() {
        assertThat(SealKey.of(Optional.of(" "))).isEmpty();
        assertThatThrownBy(() -> SealKey.of(Optional.of("secret"))).hasMessageContaining("openssl rand -base64 32");
        assertThatThrownBy(() -> SealKey.of(Optional.of("$"))).hasMessageContaining("CROSSTALLY_SECRETS_KEY");
    }
}
