package dev.pharos.statuspage.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-|auto|-|en",
                "-|auto|de-AT,en;q=0.5|de",
                "-|auto|fr,de;q=0.3|de",
                "-|auto|fr|en",
                "-|auto|;;q=x|en",
                "-|de|en|de",
                "en|de|de|en",
                "fr|de|en|de"
            })
    void areChosenByAddressThenPageThenVisitor(String wanted, String ofPage, String header, String chosen) {
        assertEquals(chosen, Languages.choose(wanted, ofPage, header));
    }
}
