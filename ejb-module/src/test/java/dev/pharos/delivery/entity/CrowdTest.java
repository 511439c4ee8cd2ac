package dev.pharos.delivery.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CrowdTest {

    @Test
    void keepsPlaceForOthers() {
        var crowd = new Crowd<String>(destination -> destination.equals("email") ? 3 : 1);
        crowd.enter("dead.example");
        crowd.enter("email");

        assertThat(crowd.full()).containsExactly("dead.example");

        crowd.leave("dead.example");

        assertThat(crowd.full()).isEmpty();
    }
}
