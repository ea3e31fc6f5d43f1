settings="$(mktemp)"
export NPM_CONFIG_USERCONFIG="$settings"
for folder in __FOLDERS__; do
  if [ ! -e "$folder/package.json" ]; then continue; fi
  read_field() { node -p 'JSON.parse(require("fs").readFileSync(process.argv[1], "utf8"))'"$1"' ?? ""' "$folder/package.json"; }
  name="$(read_field .name)"
  version="$(read_field .version)"
  registry="$(read_field .publishConfig?.registry)"
  # Without a registry the package is private.
  if [ -z "$registry" ]; then continue; fi
  location="${registry#*:}"
  # npm replaces the variable: the token is in no file.
  echo "${location%/}/:_authToken=\${NPM_TOKEN}" > "$settings"
  if npm view "$name@$version" version --registry "$registry" > /dev/null 2>&1; then
    echo "$name@$version is published already"
  else
    npm publish "./$folder" --ignore-scripts
  fi
done
