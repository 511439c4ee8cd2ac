package dev.pharos.platform.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.platform.live.Outbound.Offered;
import dev.pharos.platform.live.Outbound.Step;
import jakarta.websocket.CloseReason;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OutboundTest {

    private static final CloseReason BYE = Farewell.SLOW.reason();

    private final Outbound outbound = new Outbound(3, 100);

    @Test
    void wakesASenderOnlyForTheFirstFrame() {
        assertThat(outbound.offer(bundle("a"))).isEqualTo(Offered.WAKE);
        assertThat(outbound.offer(bundle("b"))).isEqualTo(Offered.TAKEN);
    }

    @Test
    void sendsInOrderAndOneAtATime() {
        outbound.offer(bundle("a"));
        outbound.offer(bundle("b"));
        assertThat(next()).isEqualTo("a");
        assertThat(outbound.next(0)).isInstanceOf(Step.Rest.class);
        assertThat(outbound.sent()).isTrue();
        assertThat(next()).isEqualTo("b");
        assertThat(outbound.next(0)).isInstanceOf(Step.Rest.class);
        assertThat(outbound.sent()).isFalse();
    }

    @Test
    void doesNotWakeASecondSenderWhileOneRuns() {
        outbound.offer(bundle("a"));
        outbound.offer(bundle("b"));
        next();
        assertThat(outbound.sent()).isFalse();
        assertThat(next()).isEqualTo("b");
    }

    @Test
    void refusesMoreFramesThanItMayHold() {
        offer("a", "b", "c");
        assertThat(outbound.offer(bundle("d"))).isEqualTo(Offered.OVERFLOW);
    }

    @Test
    void refusesMoreCharactersThanItMayHold() {
        offer("x".repeat(60));
        assertThat(outbound.offer(bundle("x".repeat(41)))).isEqualTo(Offered.OVERFLOW);
        assertThat(outbound.offer(bundle("x".repeat(40)))).isEqualTo(Offered.TAKEN);
    }

    @Test
    void takesABundleOfAnySizeWhenNothingWaits() {
        assertThat(outbound.offer(bundle("a", "b", "c", "d"))).isEqualTo(Offered.WAKE);
        assertThat(all()).containsExactly("a", "b", "c", "d");
    }

    @Test
    void doesNotWakeAnybodyForNothing() {
        assertThat(outbound.offer(bundle())).isEqualTo(Offered.TAKEN);
    }

    @Test
    void hasRoomAgainForWhatWasSent() {
        offer("a", "b", "c");
        next();
        assertThat(outbound.offer(bundle("d"))).isEqualTo(Offered.TAKEN);
    }

    @Test
    void holdsFramesBackAndPutsTheMissedOnesBeforeThem() {
        outbound.hold();
        assertThat(outbound.offer(bundle("live"))).isEqualTo(Offered.TAKEN);
        assertThat(outbound.release(bundle("joined", "missed"))).isTrue();
        assertThat(all()).containsExactly("joined", "missed", "live");
    }

    @Test
    void putsTheMissedOnesBehindWhatWasThereBefore() {
        offer("event", "left");
        outbound.hold();
        offer("live");
        outbound.release(bundle("joined", "missed"));
        assertThat(all()).containsExactly("event", "left", "joined", "missed", "live");
    }

    @Test
    void aSenderThatComesWhileFramesAreHeldRestsAndIsWokenAgain() {
        outbound.offer(bundle("answer"));
        outbound.hold();
        assertThat(outbound.next(0)).isInstanceOf(Step.Rest.class);
        assertThat(outbound.release(bundle())).isTrue();
        assertThat(all()).containsExactly("answer");
    }

    @Test
    void closesAfterWhatWaits() {
        offer("last words");
        assertThat(outbound.finish(BYE)).isFalse();
        assertThat(outbound.offer(bundle("more"))).isEqualTo(Offered.TAKEN);
        assertThat(next()).isEqualTo("last words");
        outbound.sent();
        assertThat(outbound.next(0)).isEqualTo(new Step.Close(BYE));
    }

    @Test
    void closesAtOnceEvenIfAFrameIsStuck() {
        offer("stuck", "never sent");
        next();
        outbound.next(0);
        assertThat(outbound.abort(BYE)).isTrue();
        assertThat(outbound.next(0)).isEqualTo(new Step.Close(BYE));
    }

    @Test
    void keepsTheFirstReason() {
        outbound.abort(BYE);
        outbound.abort(Farewell.BROKEN.reason());
        assertThat(outbound.next(0)).isEqualTo(new Step.Close(BYE));
    }

    @Test
    void knowsForHowLongAFrameIsStuck() {
        assertThat(outbound.stalledFor(50)).isZero();
        outbound.offer(bundle("a"));
        outbound.next(10);
        assertThat(outbound.stalledFor(50)).isEqualTo(40);
        outbound.sent();
        assertThat(outbound.stalledFor(50)).isZero();
    }

    private void offer(String... texts) {
        for (var text : texts) {
            outbound.offer(bundle(text));
        }
    }

    private String next() {
        return ((Step.Send) outbound.next(0)).frame().text();
    }

    private List<String> all() {
        var texts = new ArrayList<String>();
        while (outbound.next(0) instanceof Step.Send send) {
            texts.add(send.frame().text());
            outbound.sent();
        }
        return texts;
    }

    private static Bundle bundle(String... texts) {
        return Bundle.of(Stream.of(texts).map(Frame::answer).toList());
    }
}
