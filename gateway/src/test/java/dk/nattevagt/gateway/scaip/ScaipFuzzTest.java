package dk.nattevagt.gateway.scaip;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

class ScaipFuzzTest {

    static Stream<byte[]> captured() {
        return Stream.of(
                "<mrq><ref>00001A85</ref><cha>0</cha><mty>PI</mty><cid>26317</cid><dty>02</dty><did>00</did><stc>102</stc></mrq>",
                "<mrq><ref>803137200003</ref><mty>ME</mty><cid> 8031372</cid><dty>0004</dty><stc>0010</stc></mrq>",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><!DOCTYPE mrq [<!ENTITY x \"y\">]><mrq><ref>&x;</ref></mrq>")
                .map(xml -> xml.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("captured")
    @FuzzTest(maxDuration = "3s")
    void no_message_makes_it_throw(byte[] bytes) {
        Objects.requireNonNull(Scaip.read(bytes));
    }
}
