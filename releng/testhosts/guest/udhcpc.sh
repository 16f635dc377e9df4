#!/bin/sh
# What udhcpc calls when a lease comes or goes.
case $1 in
  deconfig) ip link set "$interface" up ;;
  bound | renew)
    ip addr flush dev "$interface"
    ip addr add "$ip/${mask:-24}" dev "$interface"
    [ -z "$router" ] || ip route add default via "${router%% *}"
    echo "IP $ip" ;;
esac
