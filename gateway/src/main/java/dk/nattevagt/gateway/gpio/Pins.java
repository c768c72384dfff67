package dk.nattevagt.gateway.gpio;

import com.pi4j.Pi4J;
import com.pi4j.boardinfo.definition.BoardModel;
import com.pi4j.context.Context;
import com.pi4j.exception.Pi4JException;
import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalInputProvider;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalOutputProvider;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.io.gpio.digital.PullResistance;
import com.pi4j.plugin.gpiod.provider.gpio.digital.GpioDDigitalInputProvider;
import com.pi4j.plugin.gpiod.provider.gpio.digital.GpioDDigitalOutputProvider;
import com.pi4j.plugin.linuxfs.provider.gpio.digital.LinuxFsDigitalOutputProvider;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The pins of one board. Providers are named, never detected: a mock on the class path would win. {@code gpiod} is a Raspberry Pi
 * (its interrupts come from the kernel); {@code linuxfs} is a tree of plain files, see {@link SysfsTree}, whose changes come
 * through inotify, typically within a millisecond.
 */
public final class Pins implements AutoCloseable {
    private final Context context;
    private final DigitalInputProvider inputs;
    private final DigitalOutputProvider outputs;
    private final @Nullable Path tree;

    private Pins(DigitalInputProvider inputs, DigitalOutputProvider outputs, @Nullable Path tree) {
        this.inputs = inputs;
        this.outputs = outputs;
        this.tree = tree;
        this.context = Pi4J.newContextBuilder().add(inputs, outputs).disableShutdownHook().build();
    }

    /** The pins of this Raspberry Pi. @throws IOException with a sentence when this is none, or the pins are not ours */
    public static Pins gpiod() throws IOException {
        Pins pins;
        try {
            pins = new Pins(GpioDDigitalInputProvider.newInstance(), GpioDDigitalOutputProvider.newInstance(), null);
        } catch (Pi4JException | LinkageError failed) {
            throw new IOException("gpio.provider gpiod does not work here: may this user open /dev/gpiochip*? ("
                    + failed.getMessage() + ")", failed);
        }
        if (pins.context.boardInfo().getBoardModel() == BoardModel.UNKNOWN) {
            pins.close();
            throw new IOException(
                    "gpio.provider gpiod works on a Raspberry Pi only, and Pi4J does not know this board as one; "
                            + "use gpio.provider linuxfs with a folder to try a gateway elsewhere");
        }
        return pins;
    }

    /** The pins of a tree of files; missing parts are laid out. */
    public static Pins linuxfs(Path folder) throws IOException {
        try {
            String path = folder.toAbsolutePath().toString();
            return new Pins(new TreeInputProvider(path),
                    LinuxFsDigitalOutputProvider.newInstance(path),
                    folder);
        } catch (Pi4JException failed) {
            throw new IOException("gpio.provider linuxfs does not work here (" + failed.getMessage() + ")", failed);
        }
    }

    /** Opens an input. Pi4J's debounce is off: it would delay the alarm, and ours does not. */
    DigitalInput input(InputPin pin) throws IOException {
        layOut(pin.line(), pin.highAtRest());
        PullResistance pull = pin.pulledUp() ? PullResistance.PULL_UP : PullResistance.PULL_DOWN;
        return opened(pin.line(), () -> inputs.create(DigitalInput.newConfigBuilder(context)
                .id("input-" + pin.line()).address(pin.line()).pull(pull).debounce(0L).build()));
    }

    /** Opens an output that is low now and when the program ends. */
    DigitalOutput output(int line) throws IOException {
        layOut(line, false);
        return opened(line, () -> outputs.create(DigitalOutput.newConfigBuilder(context)
                .id("output-" + line).address(line).initial(DigitalState.LOW).shutdown(DigitalState.LOW).build()));
    }

    /** The tree of files these pins are, or null where they are a board's. */
    @Nullable
    Path tree() {
        return tree;
    }

    private void layOut(int line, boolean high) throws IOException {
        if (tree != null) {
            SysfsTree.layOut(tree, line, high);
        }
    }

    private static <T> T opened(int line, Supplier<T> opener) throws IOException {
        try {
            return opener.get();
        } catch (Pi4JException failed) {
            throw new IOException("GPIO line %d cannot be opened (%s)".formatted(line, failed.getMessage()), failed);
        }
    }

    @Override
    public void close() {
        context.shutdown();
    }
}
