package zhiyin.channel.guard;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Where a request comes from, as far as limits are concerned. */
final class ClientAddress {

    private static final int IPV6_BYTES = 16;
    private static final int IPV6_NETWORK_BYTES = 8;

    private ClientAddress() {}

    /**
     * The address itself for IPv4; for IPv6 its /64, because whoever has one address there has them all.
     *
     * @param address numeric, as the container states it; anything else is returned as it is
     */
    static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length == IPV6_BYTES
                    ? HexFormat.of().formatHex(Arrays.copyOf(bytes, IPV6_NETWORK_BYTES)) + "::/64"
                    : address;
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
