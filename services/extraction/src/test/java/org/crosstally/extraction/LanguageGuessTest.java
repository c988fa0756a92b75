package org.crosstally.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One sentence is enough to know its language, and a language that is not read has no drafts. */
class LanguageGuessTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Twelve bridges collapsed.",
                "en | Flood kills 31 in valley",
                "en | Oil rose 3 percent on Friday.",
                "de | Zwölf Brücken stürzten ein.",
                "de | Bei dem Unfall starben 14 Menschen.",
                "de | Die Preise stiegen um 3 Prozent.",
                "fr | Douze ponts se sont effondrés.",
                "fr | Le séisme a fait 31 morts et 200 blessés.",
                "fr | Les prix augmentent de 3 %.",
                "es | El choque dejó 31 heridos en la costa.",
                "es | Doce personas murieron ayer.",
                "es | Los precios subieron un 3 %.",
                "it | Lo scontro ha causato 31 feriti.",
                "it | Dodici persone sono morte ieri.",
                "it | I prezzi sono saliti del 3 per cento.",
                "uk | Загинули 12 осіб.",
                "uk | Ціни зросли на 3 відсотки за рік.",
                "ru | Погибли 12 человек.",
                "ru | Цены выросли на 3 процента за год.",
                "pl | Zginęło 12 osób.",
                "pl | Ceny wzrosły o 3 proc. w ciągu roku.",
            })
    void aSentenceIsEnough(String language, String text) {
        assertThat(Extractor.language(text)).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pt | A cheia matou 31 pessoas e deixou 200 feridos, segundo o governo.",
                "pt | Os preços subiram 3% em março, disse o ministério.",
                "tr | Depremde 31 kişi hayatını kaybetti, 200 kişi yaralandı.",
                "tr | Fiyatlar mart ayında yüzde 3 arttı, dedi bakan.",
                "ar | قتل 31 شخصا وأصيب 200 في الفيضان.",
                "zh | 洪水造成31人死亡，200人受伤。",
                "ja | 洪水で31人が死亡し、200人が負傷した。",
                "ko | 홍수로 31명이 숨지고 200명이 다쳤다.",
                "he | 31 בני אדם נהרגו בשיטפון.",
                "el | Στις πλημμύρες σκοτώθηκαν 31 άνθρωποι.",
                "nl | Bij de overstroming zijn 31 mensen omgekomen, zei de minister.",
                "ro | Inundațiile au ucis 31 de persoane și au rănit 200.",
                "cs | Povodeň zabila 31 lidí a dalších 200 bylo zraněno.",
                "sv | Översvämningen dödade 31 människor och skadade 200.",
                "hu | Az árvízben 31 ember halt meg, és 200 megsérült.",
                "bg | При наводнението загинаха 31 души, а 200 са ранени.",
                "id | Banjir itu menewaskan 31 orang dan melukai 200 orang.",
            })
    void aLanguageThatIsNotReadIsRecognisedAndHasNoDrafts(String language, String text) {
        assertThat(Extractor.language(text)).isEqualTo(language);
        assertThat(new Extractor().extract(new Document(text, null, null, null)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en-GB, true", "es_MX, true", "DE, true", "pt-BR, false", "tlh, false"})
    void theRegionOfATagDoesNotCount(String tag, boolean read) {
        assertThat(Extractor.reads(tag)).isEqualTo(read);
    }
}
