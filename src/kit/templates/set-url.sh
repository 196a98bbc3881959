#!/bin/sh
# 把面板所在网址写进清单：sh set-url.sh https://tongbao.example.gov.cn > manifest.xml
set -eu
address=$(printf '%s' "${1:-}" | sed 's#/taskpane\.html$##; s#/*$##')
case "$address" in
  https://?*) ;;
  *) echo "用法：sh set-url.sh https://网址 > manifest.xml（必须是 https）" >&2; exit 2 ;;
esac
case "$address" in
  *[\ \"\'\<\>\&\|\?\#]*) echo "网址里不能有空格、引号、问号、& 等符号。" >&2; exit 2 ;;
esac
origin=$(printf '%s' "$address" | sed 's#^\(https://[^/]*\).*#\1#')
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
sed -e "s|<AppDomain>https://localhost:3000</AppDomain>|<AppDomain>$origin</AppDomain>|" \
    -e "s|\"https://localhost:3000/|\"$address/|g" "$here/manifest.template.xml"
