/// A shell for which the program writes a script that completes its command lines.
///
/// The scripts ask the program itself, so that they know what this release knows and never have to
/// be written again.
package enum CompletionScript: String, CaseIterable, Sendable {
  case bash, zsh, fish

  /// The script for a program that is typed by this name.
  package func text(of program: String) -> String {
    let text =
      switch self {
      case .bash: CompletionScript.bashText
      case .zsh: CompletionScript.zshText
      case .fish: CompletionScript.fishText
      }
    return text.split(separator: "PROGRAM", omittingEmptySubsequences: false)
      .joined(separator: program)
  }

  private static let bashText = #"""
    # Completes command lines of PROGRAM in bash: source <(PROGRAM completions bash)
    _PROGRAM() {
      local i word line piece strip start files= words=()
      # What bash took apart at = belongs together: --format=json, touchpoints=calls.csv.
      for ((i = 1; i <= COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
        if ((${#words[@]})) && [[ $word == "=" || ${COMP_WORDS[i - 1]} == "=" ]]; then
          words[${#words[@]} - 1]+=$word
        else
          words+=("$word")
        fi
      done
      word=${words[${#words[@]} - 1]}
      piece=${COMP_WORDS[COMP_CWORD]}
      if [[ $piece == "=" ]]; then piece=; fi
      strip=${word%"$piece"}
      COMPREPLY=()
      while IFS= read -r line; do
        if [[ $line == $'\tfiles' ]]; then
          files=1
        else
          line=${line%%$'\t'*}
          COMPREPLY+=("${line#"$strip"}")
        fi
      done < <("${COMP_WORDS[0]}" completions bash -- "${words[@]}" 2>/dev/null)
      if [[ $files ]]; then
        compopt -o filenames 2>/dev/null
        start=
        if [[ $piece == *=* ]]; then start=${piece%="${piece##*=}"}=; fi
        while IFS= read -r line; do
          COMPREPLY+=("$start$line")
        done < <(compgen -f -- "${piece##*=}")
      fi
    }
    complete -F _PROGRAM PROGRAM

    """#

  private static let zshText = #"""
    #compdef PROGRAM
    # Completes command lines of PROGRAM in zsh: source <(PROGRAM completions zsh)
    _PROGRAM() {
      local line name meaning files=
      local -a found
      while IFS= read -r line; do
        if [[ $line == $'\tfiles' ]]; then
          files=1
        else
          name=${line%%$'\t'*}
          meaning=${line#$name}
          found+=("${name//:/\\:}:${meaning#$'\t'}")
        fi
      done < <("${words[1]}" completions zsh -- "${(@)words[2,CURRENT-1]}" "$PREFIX" 2>/dev/null)
      (( $#found )) && _describe -V PROGRAM found
      if [[ -n $files ]]; then
        if [[ $PREFIX == *=* ]]; then compset -P '*='; fi
        _files
      fi
    }
    if [[ $funcstack[1] == _PROGRAM ]]; then
      _PROGRAM "$@"
    else
      compdef _PROGRAM PROGRAM
    fi

    """#

  private static let fishText = #"""
    # Completes command lines of PROGRAM in fish: PROGRAM completions fish | source
    function __PROGRAM_complete
      set -l typed (commandline -opc)
      set -l word (commandline -ct)
      set -l program $typed[1]
      set -e typed[1]
      for line in ($program completions fish -- $typed "$word" 2>/dev/null)
        if test "$line" = \tfiles
          set -l start (string match -r '^.*=' -- "$word")
          for path in (__fish_complete_path (string replace -r '^.*=' '' -- "$word"))
            echo "$start$path"
          end
        else
          echo $line
        end
      end
    end
    complete -c PROGRAM -f -a '(__PROGRAM_complete)'

    """#
}
