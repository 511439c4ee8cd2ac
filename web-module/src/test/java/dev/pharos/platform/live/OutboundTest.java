package dev.pharos.platform.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.platform.live.Outbound.Offered;
import dev.pharos.platform.live.Outbound.Step;
import jakarta.websocket.CloseReason;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutboundTest {

    private static final CloseReason BYE = Farewell.SLOW.reason();

    private final Outbound outbound = new Outbound(3, 100);

    @Test
    void wakesASenderOnlyForTheFirstFrame() {
        assertThat(outbound.offer(frame("a"))).isEqualTo(Offered.WAKE);
        assertThat(outbound.offer(frame("b"))).isEqualTo(Offered.TAKEN);
    }

    @Test
    void sendsInOrderAndOneAtATime() {
        outbound.offer(frame("a"));
        outbound.offer(frame("b"));
        assertThat(next()).isEqualTo("a");
        assertThat(outbound.next(0)).isInstanceOf(Step.Rest.class);
        assertThat(outbound.sent()).isTrue();
        assertThat(next()).isEqualTo("b");
        assertThat(outbound.next(0)).isInstanceOf(Step.Rest.class);
        assertThat(outbound.sent()).isFalse();
    }

    @Test
    void doesNotWakeASecondSenderWhileOneRuns() {
        outbound.offer(frame("a"));
        outbound.offer(frame("b"));
        next();
        assertThat(outbound.sent()).isFalse();
        assertThat(next()).isEqualTo("b");
    }

    @Test
    void refusesMoreFramesThanItMayHold() {
        offer("a", "b", "c");
        assertThat(outbound.offer(frame("d"))).isEqualTo(Offered.OVERFLOW);
    }

    @Test
    void refusesMoreCharactersThanItMayHold() {
        offer("x".repeat(60));
        assertThat(outbound.offer(frame("x".repeat(41)))).isEqualTo(Offered.OVERFLOW);
        assertThat(outbound.offer(frame("x".repeat(40)))).isEqualTo(Offered.TAKEN);
    }

    @Test
    void hasRoomAgainForWhatWasSent() {
        offer("a", "b", "c");
        next();
        assertThat(outbound.offer(frame("d"))).isEqualTo(Offered.TAKEN);
    }

    @Test
    void holdsFramesBackAndPutsTheMissedOnesBeforeThem() {
        outbound.hold();
        assertThat(outbound.offer(frame("live"))).isEqualTo(Offered.TAKEN);
        assertThat(outbound.release(List.of(frame("joined"), frame("missed")))).isTrue();
        assertThat(all()).containsExactly("joined", "missed", "live");
    }

    @Test
    void aSenderThatComesWhileFramesAreHeldRestsAndIsWokenAgain() {
        outbound.offer(frame("answer"));
        outbound.hold();
        assertThat(outbound.next(0)).isInstanceOf(Step.Rest.class);
        assertThat(outbound.release(List.of())).isTrue();
        assertThat(all()).containsExactly("answer");
    }

    @Test
    void closesAfterWhatWaits() {
        offer("last words");
        assertThat(outbound.finish(BYE)).isFalse();
        assertThat(outbound.offer(frame("more"))).isEqualTo(Offered.TAKEN);
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
        outbound.offer(frame("a"));
        outbound.next(10);
        assertThat(outbound.stalledFor(50)).isEqualTo(40);
        outbound.sent();
        assertThat(outbound.stalledFor(50)).isZero();
    }

    private void offer(String... texts) {
        for (var text : texts) {
            outbound.offer(frame(text));
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

    private static Frame frame(String text) {
        return Frame.answer(text);
    }
}
