package dk.nattevagt.gateway.gpio;

import com.pi4j.io.exception.IOException;
import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalInputConfig;
import com.pi4j.io.gpio.digital.DigitalInputProvider;
import com.pi4j.io.gpio.digital.DigitalInputProviderBase;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.plugin.linuxfs.internal.LinuxGpio;
import com.pi4j.plugin.linuxfs.provider.gpio.digital.LinuxFsDigitalInput;
import com.pi4j.plugin.linuxfs.provider.gpio.digital.LinuxFsDigitalInputProvider;

/**
 * Pi4J's linuxfs inputs, but for one thing: reading a level leaves alone what the watching thread compares the next edge with. In
 * Pi4J 3.0.3 a read overwrites it, and a read that loses the processor at the wrong moment makes the next edge go unseen: a quick
 * second press would be swallowed.
 */
final class TreeInputProvider extends DigitalInputProviderBase implements LinuxFsDigitalInputProvider {
    private final String folder;

    TreeInputProvider(String folder) {
        super(ID, NAME);
        this.folder = folder;
    }

    @Override
    public DigitalInput create(DigitalInputConfig config) {
        TreeInput input = new TreeInput(new LinuxGpio(folder, config.address()), this, config);
        context().registry().add(input);
        return input;
    }

    private static final class TreeInput extends LinuxFsDigitalInput {

        TreeInput(LinuxGpio gpio, DigitalInputProvider provider, DigitalInputConfig config) {
            super(gpio, provider, config);
        }

        @Override
        public DigitalState state() {
            try {
                return gpio.state();
            } catch (java.io.IOException unreadable) {
                throw new IOException(unreadable.getMessage(), unreadable);
            }
        }
    }
}
